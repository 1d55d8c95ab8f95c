using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The files in which Linux describes a process: its folder below /proc.</summary>
internal sealed class ProcessFiles(string folder)
{
    public static ProcessFiles Of(int processId, string procFolder = "/proc")
        => new(Path.Combine(procFolder, processId.ToString(CultureInfo.InvariantCulture)));

    public bool Exists => Directory.Exists(folder);

    /// <summary>Gets the folder in which the process sees its file system.</summary>
    public string Root => Path.Combine(folder, "root");

    /// <summary>Reads when the process started, in clock ticks since the system did.</summary>
    /// <returns>Field 22 of the file stat; <see langword="null"/> when it cannot be read.</returns>
    public string? ReadStartTime()
    {
        const int StartTime = 22;
        const int FirstAfterName = 3;

        // The name is in parentheses, and may contain spaces and parentheses.
        string? stat = ReadText("stat");
        int nameEnd = stat?.LastIndexOf(')') ?? -1;
        if (stat is null || nameEnd < 0)
        {
            return null;
        }

        string[] fields = stat[(nameEnd + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > StartTime - FirstAfterName ? fields[StartTime - FirstAfterName] : null;
    }

    /// <summary>Reads the id that the process has in its own namespace, such as 1 in a container.</summary>
    public int? ReadInnermostId()
    {
        const string Field = "NSpid:";

        foreach (string line in (ReadText("status") ?? "").Split('\n'))
        {
            if (line.StartsWith(Field, StringComparison.Ordinal) && int.TryParse(line.AsSpan(line.LastIndexOf('\t') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>Reads the environment with which the process started.</summary>
    /// <returns><see langword="null"/> when it cannot be read.</returns>
    /// <exception cref="UnauthorizedAccessException">The process belongs to another user.</exception>
    public StartEnvironment? ReadEnvironment()
    {
        string? text = ReadText("environ");
        return text is null ? null : StartEnvironment.Parse(text);
    }

    // A process can end between two reads.
    private string? ReadText(string name)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, name)));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
