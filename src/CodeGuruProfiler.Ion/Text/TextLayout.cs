namespace CodeGuruProfiler.Ion;

// Which containers are open, and what stands around and between the values in them.
internal struct TextLayout(bool pretty)
{
    private const int IndentWidth = 2;

    // Deeper values are not indented further: with every level, the text of nested containers would grow by the square of their number.
    private const int MostIndentedLevels = 20;

    private ContainerKind[] _open = new ContainerKind[16];
    private bool _isFirst = true;

    internal int Depth { get; private set; }

    internal readonly ContainerKind Container => Depth == 0 ? ContainerKind.TopLevel : _open[Depth - 1];

    internal void Start(ref GrowingBuffer text, ContainerKind kind)
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

    internal void End(ref GrowingBuffer text)
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

    internal readonly void EndField(ref GrowingBuffer text)
    {
        text.Append((byte)':');
        if (pretty)
        {
            text.Append((byte)' ');
        }
    }

    internal void EndValue(ref GrowingBuffer text)
    {
        _isFirst = false;
        if (Depth == 0)
        {
            text.Append((byte)'\n');
        }
    }

    // What stands between a value and the one before it.
    internal readonly void Separate(ref GrowingBuffer text)
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

    private readonly void NewLine(ref GrowingBuffer text)
    {
        int indent = Math.Min(Depth, MostIndentedLevels) * IndentWidth;
        Span<byte> room = text.Reserve(1 + indent);
        room[0] = (byte)'\n';
        room[1..].Fill((byte)' ');
        text.Length += 1 + indent;
    }
}
