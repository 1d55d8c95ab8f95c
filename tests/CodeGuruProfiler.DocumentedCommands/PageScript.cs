using System.Text;

namespace CodeGuruProfiler.DocumentedCommands;

/// <summary>A page as a bash script that stops at the first command that fails.</summary>
internal static class PageScript
{
    // A command with & runs until the page ends; the next one waits until it listens, as its reader does.
    private const string Functions = """
        set -euo pipefail
        background=""
        trap 'for job in $background; do kill "$job" 2>/dev/null || true; done' EXIT
        start() {
            "$@" > "$LOG" 2>&1 &
            background="$background $!"
            until grep -q "Listening on" "$LOG"; do
                kill -0 "$!" || { cat "$LOG"; exit 1; }
                sleep 0.2
            done
        }

        """;

    private const string RunAsBuilt = """
        dotnet() {
            case "$1 ${2-} ${3-}" in
                "run --project samples/"*) shift; command dotnet run --no-build "$@" ;;
                *) command dotnet "$@" ;;
            esac
        }

        """;

    /// <summary>Writes the script; <see langword="null"/> when the page has nothing to run.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">Where the repository is.</param>
    /// <param name="empty">The folder to begin in, for blocks that are for an empty one.</param>
    /// <param name="isBuilt">Whether the samples have been built.</param>
    public static string? Of(DocumentedPage page, string root, string empty, bool isBuilt = false)
    {
        bool runs = false;
        bool? isInEmpty = null;
        var script = new StringBuilder(Functions).Append(isBuilt ? RunAsBuilt : "");
        foreach (PageBlock block in page.Blocks.Where(block => block.Kind == "file" || block.IsCommands))
        {
            if (isInEmpty != block.IsInAnEmptyFolder)
            {
                isInEmpty = block.IsInAnEmptyFolder;
                script.Append(block.IsInAnEmptyFolder ? EnterEmpty(root, empty) : $"unset NUGET_PACKAGES\ncd {Quote(root)}\n");
            }

            if (block.Kind == "file")
            {
                script.Append($"printf '%s' {Quote(block.Text)} > {Quote(block.Argument)}\n");
                continue;
            }

            foreach (string command in DocumentedPage.CommandsOf(block))
            {
                bool isRun = !NotRun.Reasons.ContainsKey((page.Name, command));
                runs |= isRun;
                script.Append($"printf '%s\\n' {Quote(Announce(page, command))}\n");
                script.Append(isRun ? $"{Runnable(command, empty)}\n" : "");
            }
        }

        return runs ? script.ToString() : null;
    }

    /// <summary>Gets the line that the script prints before a command.</summary>
    public static string Announce(DocumentedPage page, string command)
        => NotRun.Reasons.TryGetValue((page.Name, command), out string? reason) ? $"- {command} ({reason})" : $"+ {command}";

    // Not the machine's folder of packages: there, an older package of the same version would be taken for the new one.
    private static string EnterEmpty(string root, string empty)
        => $"export NUGET_PACKAGES={Quote(Path.Combine(root, "artifacts", "standalone", "packages"))}\ncd {Quote(empty)}\n";

    private static string Runnable(string command, string empty)
        => command.EndsWith(" &", StringComparison.Ordinal) ? $"LOG={Quote(empty + ".log")} start {command[..^2]}" : command;

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
