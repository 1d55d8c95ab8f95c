namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>The code of one method.</summary>
internal struct MethodRange
{
    public const int Length = (3 * sizeof(ulong)) + (6 * sizeof(int));

    public ulong Start;
    public ulong ModuleId;
    public uint Size;
    public int TextStart;
    public int TypeLength;
    public int NameLength;
    public int SignatureLength;
    public bool IsDynamic;

    /// <summary>The name of the frame, once a frame has asked for it.</summary>
    public string? Name;
}
