namespace CodeGuruProfiler.Profiles;

/// <summary>Puts the fields of a node into the tree: counts and lines where they belong, all others as they are.</summary>
internal sealed class NodeFieldReader(ProfileDocument document)
{
    private readonly CallTreeAssembler _tree = document.Tree;
    private string? _lastCounter;
    private int _lastCounterId;

    /// <returns>Whether the value was understood, and not only kept.</returns>
    public bool Take(int node, ProfileField field, RecordedValue value, long position)
    {
        switch (field)
        {
            case ProfileField.Counts when AreCounts(value):
                AddCounts(node, value);
                return true;
            case ProfileField.Counts when !document.IsTolerant:
                Throw.Unexpected("a struct with a finite number for each counter", value.Kind.Describe(), position);
                return false;
            case ProfileField.Children when !document.IsTolerant:
                Throw.Unexpected("a struct with a node for each frame", value.Kind.Describe(), position);
                return false;
            case ProfileField.Line when TryGetLines(value, out LineRange lines):
                _tree.AddSource(node, _tree.GetSource(node) with { FirstLine = lines.First, LastLine = lines.Last });
                return true;
            default:
                _tree.AddFields(node, value.Tokens);
                return false;
        }
    }

    private static bool AreCounts(RecordedValue value)
    {
        if (value.Kind != ValueKind.StartStruct)
        {
            return false;
        }

        foreach (RecordedValue count in value.Children)
        {
            if (!count.TryGetDouble(out double _))
            {
                return false;
            }
        }

        return true;
    }

    private void AddCounts(int node, RecordedValue value)
    {
        foreach (RecordedValue count in value.Children)
        {
            // Names of counters are few and come as the same string each time.
            if (!ReferenceEquals(count.Name, _lastCounter) || count.Name is null)
            {
                _lastCounter = count.Name;
                _lastCounterId = _tree.Counters.GetOrAdd(count.Name ?? "");
            }

            _ = count.TryGetDouble(out double number);
            _tree.AddCount(node, _lastCounterId, number);
        }
    }

    private static bool TryGetLines(RecordedValue value, out LineRange lines)
    {
        lines = default;
        if (value.Kind != ValueKind.StartList)
        {
            return false;
        }

        int found = 0;
        foreach (RecordedValue line in value.Children)
        {
            if (!line.TryGetInt64(out long? number) || number is < 0 or > int.MaxValue || ++found > 2)
            {
                return false;
            }

            lines = found == 1 ? new LineRange((int)number, (int)number) : lines with { Last = (int)number };
        }

        return found > 0 && lines.First <= lines.Last;
    }
}
