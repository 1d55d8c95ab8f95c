namespace CodeGuruProfiler.NetTrace;

/// <summary>How frames are named.</summary>
public enum FrameNameStyle
{
    /// <summary>As the source code names them: <c>Shop.Orders.PostAsync(int)</c>. See <see cref="FrameName"/>.</summary>
    CSharp,

    /// <summary>As the runtime names them, after the module: <c>Shop!Shop.Orders+&lt;PostAsync&gt;d__5.MoveNext()</c>. Other .NET tools show these names.</summary>
    Runtime,
}
