namespace CodeGuruProfiler.Conventions.Tests.Style.Rules;

/// <summary>Every file is understood by the parser: the other rules would read past what is not.</summary>
internal static class ParsedRule
{
    public static IEnumerable<string> FindOffences(SourcePackage package) => package.Files.SelectMany(file => file.Mistakes);
}
