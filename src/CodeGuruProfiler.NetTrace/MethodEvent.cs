namespace CodeGuruProfiler.NetTrace;

/// <summary>A method and the addresses of its code.</summary>
/// <remarks>
/// The names are views of the reader's buffer: they are valid during the call of <see cref="INetTraceSink.Method"/> only.
/// The runtime's events: MethodLoadVerbose and MethodUnloadVerbose, and MethodDCStartVerbose and MethodDCEndVerbose of a rundown.
/// https://learn.microsoft.com/dotnet/fundamentals/diagnostics/runtime-method-events
/// </remarks>
public readonly ref struct MethodEvent
{
    private const uint DynamicFlag = 0x1;

    /// <summary>Gets the runtime's id of the method.</summary>
    public ulong MethodId { get; init; }

    /// <summary>Gets the runtime's id of the module that contains the method.</summary>
    /// <value>The <see cref="ModuleEvent.ModuleId"/> of a module; 0 when absent.</value>
    public ulong ModuleId { get; init; }

    /// <summary>Gets the address of the method's first instruction.</summary>
    public ulong StartAddress { get; init; }

    /// <summary>Gets the length of the method's code, in bytes.</summary>
    public uint Size { get; init; }

    /// <summary>Gets the runtime's flags of the method.</summary>
    public uint Flags { get; init; }

    /// <summary>Gets the full name of the method's type, as the runtime writes it.</summary>
    /// <value>For example <c>Shop.Orders+&lt;PostAsync&gt;d__5</c>; empty for a function of a module.</value>
    public ReadOnlySpan<char> Namespace { get; init; }

    /// <summary>Gets the name of the method, as the runtime writes it.</summary>
    public ReadOnlySpan<char> Name { get; init; }

    /// <summary>Gets the signature of the method, as the runtime writes it.</summary>
    /// <value>For example <c>instance void  (class System.String,int32)</c>.</value>
    public ReadOnlySpan<char> Signature { get; init; }

    /// <summary>Gets whether the code is going away.</summary>
    /// <value><see langword="true"/> for an event that reports the end of the method's code.</value>
    public bool IsUnloading { get; init; }

    /// <summary>Gets whether the method was created at run time and can be collected.</summary>
    /// <remarks>Its addresses can belong to another method later.</remarks>
    public bool IsDynamic => (Flags & DynamicFlag) != 0;
}
