namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>A file of the output.</summary>
/// <param name="Path">Where it belongs, relative to the output folder, with forward slashes.</param>
/// <param name="Text">The content.</param>
internal sealed record GeneratedFile(string Path, string Text);
