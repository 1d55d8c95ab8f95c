namespace CodeGuruProfiler.LoadTest;

/// <summary>How long the calls of one caller took: room that is there before it is measured.</summary>
internal sealed class Latencies
{
    private const int Room = 65_536;

    private readonly float[] _microseconds = new float[Room];
    private int _count;

    public IEnumerable<double> Microseconds => _microseconds.Take(_count).Select(value => (double)value);

    public bool IsFull => _count == Room;

    public void Add(double microseconds) => _microseconds[_count++] = (float)microseconds;
}
