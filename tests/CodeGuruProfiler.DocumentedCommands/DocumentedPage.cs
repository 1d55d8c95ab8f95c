using System.Text.RegularExpressions;

namespace CodeGuruProfiler.DocumentedCommands;

/// <summary>
/// The instructions of a page. Commands run in the root of the repository; after <c>&lt;!-- in: an empty folder --&gt;</c> they run in one, as those of
/// its reader do, up to <c>&lt;!-- in: the repository --&gt;</c>. <c>&lt;!-- file: Name --&gt;</c> before a block writes it into the folder that the commands are in,
/// and <c>&lt;!-- prints --&gt;</c> before one marks lines that the commands print.
/// </summary>
internal sealed partial class DocumentedPage(string name, string text)
{
    private static readonly string[] Programs = ["apt-get", "aws", "bash", "cd", "curl", "docker", "dotnet", "export", "git", "mkdir", "node", "npm"];

    public string Name { get; } = name;

    public IEnumerable<PageBlock> Blocks
        => Block().Matches(text.ReplaceLineEndings("\n")).Select(match => new PageBlock(
            match.Groups["kind"].Value, match.Groups["argument"].Value, match.Groups["language"].Value, match.Groups["text"].Value, IsInAnEmptyFolder(match.Index)));

    public IEnumerable<string> Commands => Blocks.Where(block => block.IsCommands).SelectMany(CommandsOf);

    /// <summary>Gets the blocks that look like commands and are not marked as such, so that nobody would run them.</summary>
    public IEnumerable<string> UnmarkedCommands
        => Blocks.Where(block => block.Language is "" or "text" or "shell").Select(block => block.Text.TrimStart()).Where(block => Programs.Contains(block.Split([' ', '\n'])[0]));

    /// <summary>Returns the commands of a block, without comments, each on one line.</summary>
    public static IEnumerable<string> CommandsOf(PageBlock block)
        => block.Text.Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n')
            .Select(line => Comment().Replace(line, "").Trim())
            .Where(line => line.Length > 0);

    private bool IsInAnEmptyFolder(int index)
        => text.ReplaceLineEndings("\n")[..index] is { } before
            && before.LastIndexOf("<!-- in: an empty folder -->", StringComparison.Ordinal) > before.LastIndexOf("<!-- in: the repository -->", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^<!-- (?<kind>file|prints)(?:: (?<argument>[^>]+?))? -->\n+)?(?:^<!-- snippet: \S+ -->\n+)?^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(^|\s+)#\s.*$")]
    private static partial Regex Comment();
}
