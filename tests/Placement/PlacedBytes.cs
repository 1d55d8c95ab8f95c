using System.Text;

namespace CodeGuruProfiler.Tests;

/// <summary>Bytes in one of the places where parsers go wrong: by themselves, between bytes that are not theirs, and cut short at every byte.</summary>
/// <remarks>The test projects of the codecs compile this file in.</remarks>
public sealed class PlacedBytes(byte[] bytes, Placement placement)
{
    private const int Guard = 16;

    /// <summary>The bytes that a test reads.</summary>
    public delegate void Check(ReadOnlySpan<byte> bytes);

    /// <summary>Runs a check on all of the bytes, once or with each kind of guard around them, or the other one on each of their beginnings.</summary>
    public void Run(Check whole, Check cut)
    {
        switch (placement)
        {
            case Placement.Whole:
                whole(bytes);
                break;
            case Placement.BetweenGuards:
                foreach (byte guard in (ReadOnlySpan<byte>)[0xFF, 0x00, 0x21, (byte)'1', (byte)'}'])
                {
                    byte[] guarded = new byte[bytes.Length + (2 * Guard)];
                    Array.Fill(guarded, guard);
                    bytes.CopyTo(guarded, Guard);
                    whole(guarded.AsSpan(Guard, bytes.Length));
                }

                break;
            default:
                for (int length = 0; length < bytes.Length; length++)
                {
                    cut(bytes.AsSpan(0, length));
                }

                break;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{placement}: {(Ascii.IsValid(bytes) ? Encoding.ASCII.GetString(bytes) : Convert.ToHexString(bytes))}";
}
