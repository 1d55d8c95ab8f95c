using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Reports.Sources;

/// <summary>A place in a source file.</summary>
/// <param name="Path">The path from the root folder, with slashes.</param>
/// <param name="Lines">The lines; <see langword="null"/> when they are unknown.</param>
internal sealed record SourceLocation(string Path, LineRange? Lines)
{
    /// <summary>Gets the path as a relative URI: each segment is percent-encoded, so that none of it is taken for a scheme, a query or a fragment.</summary>
    public string Uri => string.Join('/', Path.Split('/').Select(System.Uri.EscapeDataString));
}
