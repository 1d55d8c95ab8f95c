namespace CodeGuruProfiler.CodeGeneration.Emit.Pages;

/// <summary>Adds a heading and the comment that states the origin of the page.</summary>
internal static class PageFile
{
    /// <summary>The beginning of the first line of every generated page, by which a later run recognizes it.</summary>
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
