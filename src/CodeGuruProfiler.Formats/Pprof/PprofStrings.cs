using System.Text;

namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>The texts of a file, each made when it is first asked for.</summary>
internal sealed class PprofStrings
{
    private readonly List<(int Position, int Length)> _places = [];
    private string?[] _texts = [];

    public int Count => _places.Count;

    public void Add(int position, int length) => _places.Add((position, length));

    /// <summary>Checks that the first text is the empty one, as the format demands.</summary>
    public void Check(int fileLength)
    {
        if (_places.Count == 0)
        {
            throw Errors.NoStrings(fileLength);
        }

        if (_places[0].Length != 0)
        {
            throw Errors.FirstString(_places[0].Position);
        }

        _texts = new string?[_places.Count];
    }

    /// <summary>Returns a text. Bytes that are not UTF-8 become U+FFFD.</summary>
    /// <param name="file">All bytes.</param>
    /// <param name="index">Which.</param>
    /// <param name="position">Where the index is.</param>
    public string Get(ReadOnlySpan<byte> file, ulong index, int position)
    {
        if (index >= (ulong)_places.Count)
        {
            throw Errors.NoSuchString(index, _places.Count, position);
        }

        ref string? text = ref _texts[index];
        (int start, int length) = _places[(int)index];
        return text ??= Encoding.UTF8.GetString(file.Slice(start, length));
    }
}
