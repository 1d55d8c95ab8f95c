namespace CodeGuruProfiler.LoadTest;

/// <summary>The durations of one caller's calls, in memory that is allocated before the measurement.</summary>
internal sealed class Latencies
{
    private const int Room = 65_536;

    private readonly float[] _microseconds = new float[Room];
    private int _count;

    public IEnumerable<double> Microseconds => _microseconds.Take(_count).Select(value => (double)value);

    public bool IsFull => _count == Room;

    public void Add(double microseconds) => _microseconds[_count++] = (float)microseconds;
}
