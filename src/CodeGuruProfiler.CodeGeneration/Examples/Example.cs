namespace CodeGuruProfiler.CodeGeneration.Examples;

/// <summary>Code that shows an operation.</summary>
/// <param name="Source">The file that it is a region of, relative to the repository, with forward slashes.</param>
/// <param name="Code">Its lines, without the indent that they have in common.</param>
internal sealed record Example(string Source, string Code);
