namespace CodeGuruProfiler.Ion.Text;

/// <summary>Where positions in transcoded text are in what it was transcoded from.</summary>
internal sealed class SourceMap
{
    private const int Utf16Width = 2;

    // A reader is asked for its position with each value, so that counting from the start would take the square of their number.
    private const int Stride = 64;

    private readonly byte[] _utf8;
    private readonly int _width;
    private readonly int _mark;
    private readonly int[] _unitsBefore;

    public SourceMap(byte[] utf8, int width, int mark)
    {
        _utf8 = utf8;
        _width = width;
        _mark = mark;
        _unitsBefore = new int[(utf8.Length / Stride) + 1];
        for (int i = 1; i < _unitsBefore.Length; i++)
        {
            _unitsBefore[i] = _unitsBefore[i - 1] + CountUnits((i - 1) * Stride, i * Stride);
        }
    }

    public long ToSource(int position)
    {
        int index = position / Stride;
        long units = _unitsBefore[index] + CountUnits(index * Stride, position);
        return _mark + (units * _width);
    }

    private int CountUnits(int start, int end)
    {
        int units = 0;
        foreach (byte b in _utf8.AsSpan(start..end))
        {
            // Continuation bytes add nothing; what takes four bytes takes two units of UTF-16.
            bool starts = (b & 0xC0) != 0x80;
            units += !starts ? 0 : _width == Utf16Width && b >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}
