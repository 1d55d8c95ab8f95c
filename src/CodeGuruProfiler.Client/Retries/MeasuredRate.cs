namespace CodeGuruProfiler.Client.Retries;

/// <summary>The attempts per second, counted in half seconds and smoothed.</summary>
internal struct MeasuredRate
{
    private const double Smoothing = 0.8;
    private const double BucketsPerSecond = 2;

    private double _bucket;
    private int _count;

    public double PerSecond { get; private set; }

    public void Count(double time)
    {
        _count++;
        double bucket = Math.Floor(time * BucketsPerSecond) / BucketsPerSecond;
        if (bucket > _bucket)
        {
            double rate = _count / (bucket - _bucket);
            PerSecond = (rate * Smoothing) + (PerSecond * (1 - Smoothing));
            _count = 0;
            _bucket = bucket;
        }
    }
}
