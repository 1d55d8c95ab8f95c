using System.Text;

namespace CodeGuruProfiler.DocumentedCommands;

/// <summary>A page as a bash script that stops at the first command that fails.</summary>
internal static class PageScript
{
    /// <summary>Writes the script; <see langword="null"/> when the page has nothing to run.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">Where the repository is.</param>
    /// <param name="empty">The folder to begin in, for pages that begin in an empty one.</param>
    public static string? Of(DocumentedPage page, string root, string empty)
    {
        bool runs = false;
        var script = new StringBuilder("set -euo pipefail\n");
        script.Append($"cd {Quote(page.StartsInAnEmptyFolder ? empty : root)}\n");
        foreach (PageBlock block in page.Blocks)
        {
            if (block.Kind == "file")
            {
                script.Append($"printf '%s' {Quote(block.Text)} > {Quote(block.Argument)}\n");
            }
            else if (block.IsCommands)
            {
                foreach (string command in DocumentedPage.CommandsOf(block))
                {
                    string? reason = NotRun.Reasons.GetValueOrDefault((page.Name, command));
                    runs |= reason is null;
                    script.Append($"printf '%s\\n' {Quote(reason is null ? $"+ {command}" : $"- {command} ({reason})")}\n");
                    script.Append(reason is null ? $"{command}\n" : "");
                }
            }
        }

        return runs ? script.ToString() : null;
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
