using System.Globalization;

namespace CodeGuruProfiler.AgentCost;

/// <summary>Measured values.</summary>
internal sealed class Values
{
    private readonly List<double> _values = [];

    public double Median => At(0.5);

    public double Mean => _values.Average();

    public void Add(double value) => _values.Add(value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.00} [{At(0.25):0.00}..{At(0.75):0.00}]");

    private double At(double share) => _values.Order().ElementAt((int)(share * (_values.Count - 1)));
}
