namespace CodeGuruProfiler.Profiles;

/// <summary>Values taken down one after the other.</summary>
internal ref struct RecordedValues(ReadOnlySpan<ValueToken> tokens)
{
    private ReadOnlySpan<ValueToken> _rest = tokens;
    private ReadOnlySpan<ValueToken> _current;

    public readonly RecordedValue Current => new(_current);

    public readonly RecordedValues GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        int length = _rest[0].Length;
        _current = _rest[..length];
        _rest = _rest[length..];
        return true;
    }
}
