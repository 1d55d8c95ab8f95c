using System.Buffers;
using System.Buffers.Text;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Formats.Json;
using CodeGuruProfiler.Formats.Output;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>A profile that is written: its stacks and their weights, both as text.</summary>
internal sealed class SpeedscopeList(string name) : IDisposable
{
    private const int MaxNumber = 32;

    private readonly PooledBufferWriter _samples = new();
    private readonly PooledBufferWriter _weights = new();
    private double _total;

    /// <summary>Adds a stack.</summary>
    /// <param name="stack">The numbers of its frames, root first, commas between them.</param>
    /// <param name="weight">Its weight.</param>
    public void Add(ReadOnlySpan<byte> stack, double weight)
    {
        bool isFirst = _weights.Length == 0;
        _samples.Write(isFirst ? "\n["u8 : ",\n["u8);
        _samples.Write(stack);
        _samples.Write("]"u8);
        if (!isFirst)
        {
            _weights.Write(","u8);
        }

        Utf8Formatter.TryFormat(weight, _weights.GetSpan(MaxNumber), out int length);
        _weights.Advance(length);
        _total = Math.Min(double.MaxValue, _total + weight);
    }

    public void WriteTo(ref BufferOutput output, ReadOnlySpan<byte> unit, bool isFirst)
    {
        output.Write(isFirst ? "\n"u8 : ",\n"u8);
        output.Write("{\"type\":\"sampled\",\"name\":"u8);
        output.Write(JsonStrings.Encode(name));
        output.Write(",\"unit\":\""u8);
        output.Write(unit);
        output.Write("\",\"startValue\":0,\"endValue\":"u8);
        output.WriteNumber(_total);
        output.Write(",\"samples\":["u8);
        output.Write(_samples.Written);
        output.Write("],\"weights\":["u8);
        output.Write(_weights.Written);
        output.Write("]}"u8);
    }

    public void Dispose()
    {
        _samples.Dispose();
        _weights.Dispose();
    }
}
