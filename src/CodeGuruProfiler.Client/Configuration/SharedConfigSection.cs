namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The keys of one section, in any letter case.</summary>
internal sealed class SharedConfigSection
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, Dictionary<string, string>>? _nested;

    /// <summary>Gets the value of a key.</summary>
    /// <returns><see langword="null"/> when the key is absent or empty.</returns>
    public string? Value(string key) => _values.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    /// <summary>Gets the value of a key that is indented below another one.</summary>
    /// <returns><see langword="null"/> when the key is absent or empty.</returns>
    public string? Value(string parent, string key)
        => _nested is not null && _nested.TryGetValue(parent, out Dictionary<string, string>? values) && values.TryGetValue(key, out string? value)
            && value.Length > 0 ? value : null;

    // Of a key that is there twice, the last one holds.
    public void Set(string key, string value) => _values[key] = value;

    public void Set(string parent, string key, string value)
    {
        _nested ??= new(StringComparer.OrdinalIgnoreCase);
        if (!_nested.TryGetValue(parent, out Dictionary<string, string>? values))
        {
            values = new(StringComparer.OrdinalIgnoreCase);
            _nested[parent] = values;
        }

        values[key] = value;
    }
}
