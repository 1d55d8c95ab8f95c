namespace CodeGuruProfiler.Client.Http;

/// <summary>The headers of a request: few, in the order they were first set, each name once, whatever its case.</summary>
internal sealed class HeaderList
{
    private KeyValuePair<string, string>[] _entries = new KeyValuePair<string, string>[8];
    private int _count;

    public int Count => _count;

    public KeyValuePair<string, string> this[int index] => _entries[index];

    /// <summary>Gets the value of a header, or sets it; a step may run again, so a value is replaced and never added to.</summary>
    /// <exception cref="ArgumentException">The value contains what a header cannot carry.</exception>
    public string? this[string name]
    {
        get
        {
            int index = IndexOf(name);
            return index < 0 ? null : _entries[index].Value;
        }

        set
        {
            int index = IndexOf(name);
            if (value is null)
            {
                Remove(index);
                return;
            }

            HeaderText.Checked(value, name);
            if (index < 0)
            {
                index = _count++;
                if (index == _entries.Length)
                {
                    Array.Resize(ref _entries, index * 2);
                }
            }

            _entries[index] = new KeyValuePair<string, string>(name, value);
        }
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (string.Equals(_entries[i].Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private void Remove(int index)
    {
        if (index >= 0)
        {
            Array.Copy(_entries, index + 1, _entries, index, --_count - index);
            _entries[_count] = default;
        }
    }
}
