using System.Text;

namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>
/// Standard output, error and input, and what is known about them. Standard output receives data only; notes, warnings and progress go to standard error.
/// </summary>
internal sealed class ToolConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream Input { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public bool IsInputTerminal { get; init; }

    /// <summary>Gets the columns of the terminal; 80 when unknown.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Gets whether the terminal understands escape sequences: TERM is not dumb.</summary>
    public bool UnderstandsEscapes { get; init; }

    /// <summary>Gets whether colors are wanted, by NO_COLOR and --no-color.</summary>
    public bool WantsColor { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether notes are left out, as --quiet asks.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Gets a value indicating whether the program runs where nobody looks at progress: CI is set.</summary>
    public bool IsUnattended { get; init; }

    public bool ColorsOutput => IsOutputTerminal && UnderstandsEscapes && WantsColor;

    public bool ShowsProgress => IsErrorTerminal && UnderstandsEscapes && !IsUnattended && !IsQuiet;

    /// <summary>Returns the streams of this process.</summary>
    /// <param name="findVariable">Returns the value of an environment variable; null when it is absent.</param>
    public static ToolConsole OfProcess(Func<string, string?> findVariable)
    {
        string? terminal = findVariable("TERM");
        // The console of older Windows shows escape sequences as they are; Windows Terminal and terminals that set TERM do not.
        bool understandsEscapes = terminal is not "dumb" && (!OperatingSystem.IsWindows() || terminal is not null || findVariable("WT_SESSION") is not null);
        bool isOutputTerminal = !Console.IsOutputRedirected;
        return new ToolConsole
        {
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
            Input = Console.OpenStandardInput(),
            IsOutputTerminal = isOutputTerminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
            IsInputTerminal = !Console.IsInputRedirected,
            Width = isOutputTerminal ? FindWidth() : 80,
            UnderstandsEscapes = understandsEscapes,
            WantsColor = string.IsNullOrEmpty(findVariable("NO_COLOR")),
            IsUnattended = !string.IsNullOrEmpty(findVariable("CI")),
        };
    }

    /// <summary>Writes a line for people to standard error, unless --quiet is given.</summary>
    public void Note(string text)
    {
        if (!IsQuiet)
        {
            WriteError(text);
        }
    }

    /// <summary>Writes one line to standard error.</summary>
    public void WriteError(string text)
    {
        try
        {
            Error.WriteLine(VisibleName.Of(text.ReplaceLineEndings(" ")));
        }
        catch (IOException)
        {
            // Nobody reads standard error: there is no place left to report it to.
        }
    }

    /// <summary>Asks for a line of input.</summary>
    /// <returns>The line; null at the end of the input.</returns>
    public string? Ask(string question)
    {
        Error.Write(VisibleName.Of(question) + " ");
        Error.Flush();
        using var reader = new StreamReader(Input, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        return reader.ReadLine();
    }

    private static int FindWidth()
    {
        try
        {
            // A terminal that does not report its size reports 0 columns.
            return Console.WindowWidth is var width and > 0 ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
