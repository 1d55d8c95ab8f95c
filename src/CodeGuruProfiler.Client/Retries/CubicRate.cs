namespace CodeGuruProfiler.Client.Retries;

/// <summary>
/// The rate that adaptive mode aims at: cut when the service throttles, then along a cubic curve back to where throttling began, and past it.
/// CUBIC of TCP, with AWS's constants: https://www.rfc-editor.org/rfc/rfc8312
/// </summary>
/// <param name="maxRate">The rate at which the service last throttled.</param>
/// <param name="throttledAt">When it did, in seconds.</param>
internal struct CubicRate(double maxRate, double throttledAt)
{
    private const double Beta = 0.7;
    private const double Scale = 0.4;

    private double _maxRate = maxRate;
    private double _throttledAt = throttledAt;
    private double _plateau = Plateau(maxRate);

    public readonly double Succeeded(double time) => (Scale * Math.Pow(time - _throttledAt - _plateau, 3)) + _maxRate;

    public double Throttled(double rate, double time)
    {
        _maxRate = rate;
        _throttledAt = time;
        _plateau = Plateau(rate);
        return rate * Beta;
    }

    // The seconds after a cut until the curve is back at the rate before it.
    private static double Plateau(double rate) => Math.Cbrt(rate * (1 - Beta) / Scale);
}
