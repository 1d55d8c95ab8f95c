using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Browser.Tests.Documentation;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string PathOf(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
