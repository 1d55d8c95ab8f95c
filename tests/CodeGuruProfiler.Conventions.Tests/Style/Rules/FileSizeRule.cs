namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>A file that grows beyond 400 lines holds a second concept.</summary>
internal static class FileSizeRule
{
    private const int MaxLines = 400;

    public static IEnumerable<string> FindOffences(SourcePackage package)
        => from file in package.HandWritten
           where file.Lines >= MaxLines
           select $"{file.Path}: {file.Lines} lines, expected fewer than {MaxLines}.";
}
