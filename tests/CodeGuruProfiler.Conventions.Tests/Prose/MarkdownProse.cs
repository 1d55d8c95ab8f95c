using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>Finds the text of a page: what is outside code blocks, inline code, comments and the targets of links.</summary>
internal static partial class MarkdownProse
{
    public static IReadOnlyList<ProsePiece> Read(string page)
    {
        string text = Hidden().Replace(page.ReplaceLineEndings("\n"), match => new string('\n', match.Value.Count(c => c == '\n')));
        text = InlineCode().Replace(text, ProsePiece.Code);
        text = LinkTarget().Replace(text, "]");
        return [new ProsePiece(1, Marks().Replace(text, ""))];
    }

    [GeneratedRegex(@"^[ ]*```.*?^[ ]*```[ ]*$|<!--.*?-->", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"`[^`\n]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\([^)\s]*\)")]
    private static partial Regex LinkTarget();

    // A heading keeps its mark: "What is retried" is a heading, but no sentence.
    [GeneratedRegex(@"^[ ]*(?:[-*>]|\d+\.)[ ]+|\*\*|[\[\]]", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
