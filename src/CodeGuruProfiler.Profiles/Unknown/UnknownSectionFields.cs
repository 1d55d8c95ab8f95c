namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>Collects the fields of a section that were not understood.</summary>
/// <param name="section">The struct whose fields they are.</param>
internal ref struct UnknownSectionFields(RecordedValue section)
{
    private readonly RecordedValue _section = section;
    private ValueRecorder? _unknown;

    public void Add(RecordedValue field)
        => (_unknown ??= new ValueRecorder(field.Texts)).Append(field.Bytes);

    public readonly UnknownFields ToUnknownFields()
        => _unknown is null ? UnknownFields.None : UnknownFields.Copy(WithBeside(_unknown));

    private readonly ValueRecorder WithBeside(ValueRecorder unknown)
    {
        // Of a name that comes more often in the section than among what was not understood, one was understood.
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (RecordedValue field in new ValueSequence(unknown.Bytes, unknown.Texts))
        {
            left[field.Name] = left.GetValueOrDefault(field.Name) + 1;
        }

        foreach (RecordedValue field in _section.Children)
        {
            if (left.TryGetValue(field.Name, out int count))
            {
                left[field.Name] = count - 1;
            }
        }

        return Mark(unknown, name => left[name] < 0);
    }

    /// <summary>Returns the same fields, those marked whose name is also that of a field that was understood.</summary>
    public static ValueRecorder Mark(ValueRecorder unknown, Func<string, bool> isUnderstood)
    {
        var result = new ValueRecorder(unknown.Texts);
        foreach (RecordedValue field in new ValueSequence(unknown.Bytes, unknown.Texts))
        {
            if (isUnderstood(field.Name))
            {
                result.AppendBeside(field.Bytes);
            }
            else
            {
                result.Append(field.Bytes);
            }
        }

        return result;
    }
}
