namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>Builds a name in memory of the caller, and in an array when that is too small.</summary>
internal ref struct NameBuilder(Span<char> buffer)
{
    private Span<char> _chars = buffer;

    public int Length { get; private set; }

    public void Append(char c)
    {
        Reserve(1);
        _chars[Length++] = c;
    }

    public void Append(char c, int count)
    {
        Reserve(count);
        _chars.Slice(Length, count).Fill(c);
        Length += count;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_chars[Length..]);
        Length += text.Length;
    }

    /// <summary>Appends a dot between the parts of a name.</summary>
    public void AppendDot()
    {
        if (Length > 0)
        {
            Append('.');
        }
    }

    public override readonly string ToString() => _chars[..Length].ToString();

    private void Reserve(int count)
    {
        if (count > _chars.Length - Length)
        {
            char[] larger = new char[Math.Max(2 * _chars.Length, Length + count)];
            _chars[..Length].CopyTo(larger);
            _chars = larger;
        }
    }
}
