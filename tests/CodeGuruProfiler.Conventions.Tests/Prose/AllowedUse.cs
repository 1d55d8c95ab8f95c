namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>A use of a phrase that is right where it is.</summary>
/// <param name="Path">The file, or a folder of files.</param>
/// <param name="Text">The words that are allowed.</param>
/// <param name="Reason">Why they are right.</param>
internal sealed record AllowedUse(string Path, string Text, string Reason);
