using System.Buffers.Text;
using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>Reads the block that describes the whole trace.</summary>
internal static class TraceBlock
{
    private const int FirstVersionWithKeys = 6;

    public static TraceInfo Read(ref BlockReader block, int version)
    {
        DateTimeOffset start = ReadTime(ref block);
        long startTimestamp = block.ReadInt64();

        long position = block.Position;
        long frequency = block.ReadInt64();
        if (frequency <= 0)
        {
            throw Errors.Frequency(frequency, position);
        }

        position = block.Position;
        int pointerSize = block.ReadInt32();
        if (pointerSize is not (4 or 8))
        {
            throw Errors.PointerSize(pointerSize, position);
        }

        return new TraceInfo
        {
            FormatVersion = version,
            Start = start,
            StartTimestamp = startTimestamp,
            TicksPerSecond = frequency,
            PointerSize = pointerSize,
            ProcessId = version < FirstVersionWithKeys ? block.ReadInt32() : ReadProcessId(ref block),
        };
    }

    // Windows' SYSTEMTIME, in UTC.
    private static DateTimeOffset ReadTime(ref BlockReader block)
    {
        int year = block.ReadUInt16();
        int month = block.ReadUInt16();
        block.ReadUInt16(); // the day of the week
        int day = block.ReadUInt16();
        int hour = block.ReadUInt16();
        int minute = block.ReadUInt16();
        int second = block.ReadUInt16();
        int millisecond = block.ReadUInt16();

        bool isValid = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour < 24 && minute < 60 && second < 60 && millisecond < 1000;
        return isValid ? new DateTimeOffset(year, month, day, hour, minute, second, millisecond, TimeSpan.Zero) : DateTimeOffset.UnixEpoch;
    }

    private static long? ReadProcessId(ref BlockReader block)
    {
        long? processId = null;
        for (uint count = block.ReadUInt32(); count > 0; count--)
        {
            ReadOnlySpan<byte> key = block.ReadUtf8();
            ReadOnlySpan<byte> value = block.ReadUtf8();
            if (key.SequenceEqual("ProcessId"u8) && Utf8Parser.TryParse(value, out long id, out int length) && length == value.Length)
            {
                processId = id;
            }
        }

        return processId;
    }
}
