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

    public void Clear()
    {
        _length = 0;
        Depth = 0;
        _name = null;
    }

    /// <summary>Says which field the next value is of.</summary>
    public void FieldName(string name) => _name = name;

    public void Add(ValueKind kind, long bits = 0, string? text = null)
    {
        Append(kind, bits, text);
        EndAnnotated();
    }

    /// <summary>Starts a container, or an annotated value, which ends by itself after the one value in it.</summary>
    public void Start(ValueKind kind, string? text = null)
    {
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Depth * 2);
        }

        _open[Depth++] = _length;
        Append(kind, 0, text);
    }

    public void End()
    {
        EndInnermost();
        EndAnnotated();
    }

    /// <summary>Takes tokens over one by one: what is missing among them is missing in the lengths too.</summary>
    public void AppendAnew(ReadOnlySpan<ValueToken> tokens)
    {
        foreach (ref readonly ValueToken token in tokens)
        {
            _name = token.Name;
            if (token.IsStart)
            {
                Start(token.Kind, token.Text);
            }
            else if (token.Kind == ValueKind.End)
            {
                EndInnermost();
            }
            else
            {
                Append(token.Kind, token.Bits, token.Text);
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

    private void Append(ValueKind kind, long bits, string? text)
    {
        if (_length == _tokens.Length)
        {
            Array.Resize(ref _tokens, _length * 2);
        }

        _tokens[_length++] = new ValueToken(_name, kind, bits, text);
        _name = null;
    }

    private void EndInnermost()
    {
        Append(ValueKind.End, 0, null);
        ref ValueToken start = ref _tokens[_open[--Depth]];
        start = start with { Bits = _length - 1 - _open[Depth] };
    }

    private void EndAnnotated()
    {
        while (Depth > 0 && _tokens[_open[Depth - 1]].Kind == ValueKind.StartAnnotated)
        {
            EndInnermost();
        }
    }
}
