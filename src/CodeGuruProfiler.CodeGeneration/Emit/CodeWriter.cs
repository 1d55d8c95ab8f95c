using System.Text;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes indented lines that end in a line feed on every machine.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private readonly SortedSet<string> _usings = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private int _indent;
    private bool _isAfterBlock;

    /// <summary>Gets the number of columns that the next line begins with.</summary>
    public int Indent => _indent * IndentSize;

    /// <summary>Gets the namespaces to import.</summary>
    public IReadOnlyCollection<string> Usings => _usings;

    /// <summary>Gets the folders of the generated client to import.</summary>
    public IReadOnlyCollection<string> Folders => _folders;

    /// <summary>Registers a using for a type in the text.</summary>
    public void Using(string space) => _usings.Add(space);

    /// <summary>Registers a using for a type of the generated client.</summary>
    public void UsingFolder(string folder) => _folders.Add(folder);

    public void Line(string text = "")
    {
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            // A block and what follows it are apart, unless they belong together.
            if (_isAfterBlock && line.Length > 0 && line[0] != '}' && !line.StartsWith("else", StringComparison.Ordinal))
            {
                _text.Append('\n');
            }

            if (line.Length > 0)
            {
                _text.Append(' ', Indent).Append(line);
            }

            _text.Append('\n');
            _isAfterBlock = false;
        }
    }

    public void Open(string? line = null, string brace = "{")
    {
        if (line is not null)
        {
            Line(line);
        }

        Line(brace);
        _indent++;
    }

    public void Close(string brace = "}")
    {
        _indent--;
        Line(brace);
        _isAfterBlock = true;
    }

    /// <summary>Indents what <paramref name="body"/> writes.</summary>
    public void Indented(Action body)
    {
        _indent++;
        body();
        _indent--;
    }

    public override string ToString() => _text.ToString();
}
