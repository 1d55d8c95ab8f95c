namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Puts a heading, and the comment that tells where the page comes from, before its text.</summary>
internal static class PageFile
{
    /// <summary>How the first line of every generated page begins: by it a later run knows its own.</summary>
    public const string Mark = "<!-- Generated. ";

    public const string Index = "README.md";

    public static GeneratedFile Create(string path, string origin, string title, CodeWriter body)
    {
        var page = new CodeWriter();
        page.Line($"{Mark}{origin} -->");
        page.Line($"# {title}");
        page.Line();
        return new GeneratedFile(path, page + body.ToString());
    }
}
