using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Writing;

/// <summary>Writes a struct of known fields, leaving out what is not set, and at its end the unknown ones.</summary>
internal sealed class SectionWriter : IDisposable
{
    private readonly TokenWriter _writer;
    private readonly UnknownFields _unknown;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public SectionWriter(TokenWriter writer, UnknownFields unknown)
    {
        _writer = writer;
        _unknown = unknown;
        writer.StartStruct();
    }

    public void String(string name, string? value)
    {
        if (value is not null)
        {
            FieldName(name).String(value);
        }
    }

    public void Integer(string name, long? value)
    {
        if (value is { } number)
        {
            FieldName(name).Integer(number);
        }
    }

    public void Float(string name, double? value)
    {
        if (value is { } number)
        {
            FieldName(name).Float(number);
        }
    }

    public void Count(string name, double? value)
    {
        if (value is { } number)
        {
            FieldName(name).Count(number);
        }
    }

    public void Time(string name, DateTimeOffset? value)
        => Integer(name, value?.ToUnixTimeMilliseconds());

    public void Struct<T>(string name, T? value, Action<TokenWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            write(FieldName(name), value);
        }
    }

    public void Map(string name, IReadOnlyDictionary<string, double> map)
        => Map(name, map, static (writer, number) => writer.Float(number));

    public void Map(string name, IReadOnlyDictionary<string, long> map)
        => Map(name, map, static (writer, number) => writer.Integer(number));

    public void Dispose()
    {
        foreach (RecordedValue field in _unknown.Fields)
        {
            // A known field that was read with another type is replaced once it is set, unless both were read.
            if (field.IsBeside || !_written.Contains(field.Name))
            {
                _writer.Replay(field.Bytes, field.Texts);
            }
        }

        _writer.EndStruct();
    }

    private TokenWriter FieldName(string name)
    {
        if (!_unknown.IsEmpty)
        {
            _written.Add(name);
        }

        _writer.FieldName(name);
        return _writer;
    }

    private void Map<T>(string name, IReadOnlyDictionary<string, T> map, Action<TokenWriter, T> write)
    {
        if (map.Count > 0)
        {
            FieldName(name).StartStruct();
            foreach ((string key, T value) in map)
            {
                _writer.FieldName(key);
                write(_writer, value);
            }

            _writer.EndStruct();
        }
    }
}
