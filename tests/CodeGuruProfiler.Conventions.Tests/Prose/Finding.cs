namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>A phrase that was found.</summary>
/// <param name="Path">The file, from the root of the repository.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Words">The words that were found.</param>
/// <param name="Better">The words to write instead.</param>
internal sealed record Finding(string Path, int Line, string Words, string Better)
{
    public override string ToString() => $"{Path}:{Line}: \"{Words}\" → {Better}";
}
