namespace CodeGuruProfiler.Profiles;

/// <summary>Takes down a value as it comes: unknown fields to be written back, and the small known ones, to be read from the tokens.</summary>
internal sealed class ValueRecorder
{
    private ValueToken[] _tokens = new ValueToken[16];
    private int[] _open = new int[8];
    private int _length;
    private string? _name;

    public int Depth { get; private set; }

    public ReadOnlySpan<ValueToken> Tokens => _tokens.AsSpan(0, _length);

    public bool IsComplete => Depth == 0 && _length > 0;

    public void Clear() => _length = 0;

    /// <summary>Says which field the next value is of.</summary>
    public void FieldName(string name) => _name = name;

    public void Add(ValueKind kind, long bits = 0, string? text = null)
    {
        if (_length == _tokens.Length)
        {
            Array.Resize(ref _tokens, _length * 2);
        }

        _tokens[_length++] = new ValueToken(_name, kind, bits, text);
        _name = null;
    }

    public void Start(ValueKind kind)
    {
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Depth * 2);
        }

        _open[Depth++] = _length;
        Add(kind);
    }

    public void End()
    {
        Add(ValueKind.End);
        ref ValueToken start = ref _tokens[_open[--Depth]];
        start = start with { Bits = _length - 1 - _open[Depth] };
    }

    /// <summary>Takes tokens over one by one: what is missing among them is missing in the lengths too.</summary>
    public void AppendAnew(ReadOnlySpan<ValueToken> tokens)
    {
        foreach (ref readonly ValueToken token in tokens)
        {
            _name = token.Name;
            if (token.IsStart)
            {
                Start(token.Kind);
            }
            else if (token.Kind == ValueKind.End)
            {
                End();
            }
            else
            {
                Add(token.Kind, token.Bits, token.Text);
            }
        }
    }

    /// <summary>Takes tokens over as they are, whole values only.</summary>
    public void Append(ReadOnlySpan<ValueToken> tokens)
    {
        if (_tokens.Length - _length < tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(_tokens.Length * 2, _length + tokens.Length));
        }

        tokens.CopyTo(_tokens.AsSpan(_length));
        _length += tokens.Length;
    }
}
