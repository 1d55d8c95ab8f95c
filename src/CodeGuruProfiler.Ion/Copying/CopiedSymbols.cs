namespace CodeGuruProfiler.Ion.Copying;

/// <summary>
/// The ids that a writer has for the ids of a reader. A document may name a long text, or one of many imports, once and mean it by two bytes as
/// often as it likes: looking at the text each time would take the square of its length.
/// </summary>
internal sealed class CopiedSymbols(IonWriter writer)
{
    private const int LongText = 256;

    private Dictionary<long, long>? _ids;
    private int _version;

    /// <summary>The writer's id for a reader's id; NoId where the text is to be written.</summary>
    public long Find(ref IonReader reader, long id, ReadOnlySpan<byte> text)
    {
        // Text that is spelled out there, and text that is soon compared.
        if (id < 0 || (!text.IsEmpty && text.Length <= LongText))
        {
            return IonWriter.NoId;
        }

        if (_version != reader.SymbolVersion)
        {
            Clear();
            _version = reader.SymbolVersion;
        }

        _ids ??= [];
        if (!_ids.TryGetValue(id, out long written))
        {
            written = writer.FindId(reader.GetSymbolOf(id), text);
            _ids[id] = written;
        }

        return written;
    }

    /// <summary>
    /// The writer's ids mean something else from now on. A dictionary that has grown is not kept: clearing it costs as much each time.
    /// </summary>
    public void Clear() => _ids = null;
}
