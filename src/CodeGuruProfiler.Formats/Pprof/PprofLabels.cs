namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>The labels of samples: one that names a thread state becomes the counter, of the others the names are kept for a warning.</summary>
internal sealed class PprofLabels(PprofTables tables)
{
    private const int MaxNames = 8;

    private readonly HashSet<ulong> _seen = [];

    /// <summary>Gets the names of labels that were left out.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Returns the thread state of a sample; <see langword="null"/> when no label has one.</summary>
    public string? FindState(ReadOnlySpan<byte> file, ProtobufReader sample)
    {
        string? state = null;
        while (!sample.IsAtEnd)
        {
            if (sample.ReadField(out WireType type) == 3)
            {
                state = FindStateIn(file, sample.ReadMessage(type)) ?? state;
            }
            else
            {
                sample.Skip(type);
            }
        }

        return state;
    }

    private string? FindStateIn(ReadOnlySpan<byte> file, ProtobufReader label)
    {
        int position = label.Position;
        ulong key = 0;
        ulong text = 0;
        while (!label.IsAtEnd)
        {
            switch (label.ReadField(out WireType type))
            {
                case 1:
                    key = label.ReadNumber(type);
                    break;
                case 2:
                    text = label.ReadNumber(type);
                    break;
                default:
                    label.Skip(type);
                    break;
            }
        }

        string name = tables.Strings.Get(file, key, position);
        if (name is "thread_state" or "state" && text != 0)
        {
            return tables.Strings.Get(file, text, position).ToUpperInvariant();
        }

        if (LeftOut.Count < MaxNames && _seen.Add(key))
        {
            LeftOut.Add(name);
        }

        return null;
    }
}
