namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>A frame of a file.</summary>
/// <param name="Number">Its number in the tree's builder.</param>
/// <param name="File">Its file.</param>
/// <param name="Line">Its line.</param>
/// <param name="Role">Its meaning, in a file of dotnet-trace.</param>
/// <param name="Counter">The counter of a <see cref="FrameRole.State"/>.</param>
internal readonly record struct SpeedscopeFrame(int Number, string? File, int? Line, FrameRole Role, int Counter);
