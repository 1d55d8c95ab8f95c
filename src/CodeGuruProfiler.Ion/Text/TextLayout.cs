using CodeGuruProfiler.Ion.Reading;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>The open containers, and the text around and between the values in them.</summary>
internal struct TextLayout(bool pretty)
{
    private const int IndentWidth = 2;

    // Deeper values are not indented further: with every level, the text of nested containers would grow by the square of their number.
    private const int MostIndentedLevels = 20;

    private ContainerKind[] _open = new ContainerKind[16];
    private bool _isFirst = true;

    public int Depth { get; private set; }

    public readonly ContainerKind Container => Depth == 0 ? ContainerKind.TopLevel : _open[Depth - 1];

    public void Start(ref ByteBuffer text, ContainerKind kind)
    {
        text.Append(kind switch
        {
            ContainerKind.List => (byte)'[',
            ContainerKind.SExp => (byte)'(',
            _ => (byte)'{',
        });
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Depth * 2);
        }

        _open[Depth++] = kind;
        _isFirst = true;
    }

    public void End(ref ByteBuffer text)
    {
        byte close = Container switch
        {
            ContainerKind.List => (byte)']',
            ContainerKind.SExp => (byte)')',
            _ => (byte)'}',
        };
        Depth--;
        if (pretty && !_isFirst)
        {
            NewLine(ref text);
        }

        text.Append(close);
    }

    public readonly void EndField(ref ByteBuffer text)
    {
        text.Append((byte)':');
        if (pretty)
        {
            text.Append((byte)' ');
        }
    }

    public void EndValue(ref ByteBuffer text)
    {
        _isFirst = false;
        if (Depth == 0)
        {
            text.Append((byte)'\n');
        }
    }

    /// <summary>Writes the text between a value and the one before it.</summary>
    public readonly void Separate(ref ByteBuffer text)
    {
        if (Depth == 0)
        {
            return;
        }

        bool isSExp = Container == ContainerKind.SExp;
        if (!_isFirst && !isSExp)
        {
            text.Append((byte)',');
        }

        if (pretty)
        {
            NewLine(ref text);
        }
        else if (!_isFirst && isSExp)
        {
            text.Append((byte)' ');
        }
    }

    private readonly void NewLine(ref ByteBuffer text)
    {
        int indent = Math.Min(Depth, MostIndentedLevels) * IndentWidth;
        Span<byte> room = text.Reserve(1 + indent);
        room[0] = (byte)'\n';
        room[1..].Fill((byte)' ');
        text.Length += 1 + indent;
    }
}
