namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>Recorded values, one after the other.</summary>
internal ref struct ValueSequence(ReadOnlySpan<byte> bytes, DocumentSymbols? texts)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly DocumentSymbols? _texts = texts;
    private ValueCursor _cursor = new(bytes, texts);
    private ReadOnlySpan<byte> _current;

    public readonly RecordedValue Current => new(_current, _texts);

    public readonly ValueSequence GetEnumerator() => this;

    public bool MoveNext()
    {
        if (!_cursor.Read())
        {
            return false;
        }

        int start = _cursor.Start;
        _cursor.Skip();
        _current = _bytes[start.._cursor.Next];
        return true;
    }
}
