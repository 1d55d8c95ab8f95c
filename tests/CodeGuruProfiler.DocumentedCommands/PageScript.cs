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
                    bool isRun = !NotRun.Reasons.ContainsKey((page.Name, command));
                    runs |= isRun;
                    script.Append($"printf '%s\\n' {Quote(Announce(page, command))}\n");
                    script.Append(isRun ? $"{command}\n" : "");
                }
            }
        }

        return runs ? script.ToString() : null;
    }

    /// <summary>Gets the line that the script prints before a command.</summary>
    public static string Announce(DocumentedPage page, string command)
        => NotRun.Reasons.TryGetValue((page.Name, command), out string? reason) ? $"- {command} ({reason})" : $"+ {command}";

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
