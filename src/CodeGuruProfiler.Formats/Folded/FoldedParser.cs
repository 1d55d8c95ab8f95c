using System.Text;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.Json;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Folded;

/// <summary>Reads a file that is not compressed.</summary>
internal static class FoldedParser
{
    public static ConvertedProfile Parse(ReadOnlySpan<byte> file, FoldedReadOptions options, ReadLimits limits)
    {
        var builder = new CallTreeBuilder();
        var stack = new FoldedStack(builder, new FoldedNames(builder, options.StripSuffixes), limits);
        int wallTime = builder.AddCounter(CallTreeBuilder.WallTime);
        int start = ByteOrderMark.LengthIn(file);
        while (start < file.Length)
        {
            int length = file[start..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> bytes = length < 0 ? file[start..] : file.Slice(start, length);
            if (!bytes.Trim(" \t\r"u8).IsEmpty)
            {
                var line = FoldedLine.Read(bytes, start, options.Columns);
                int? counter = CounterOf(line.Stack, builder);
                int node = stack.Enter(file, line, counter is null ? 0 : line.Stack.IndexOf((byte)';') + 1);
                if (line.Count != 0)
                {
                    builder.AddCount(node, counter ?? wallTime, line.Count);
                }
            }

            start += bytes.Length + 1;
        }

        return new ConvertedProfile { Format = ProfileFormat.Folded, CallTree = builder.ToCallTree() };
    }

    // [RUNNABLE];main;handle
    private static int? CounterOf(ReadOnlySpan<byte> stack, CallTreeBuilder builder)
    {
        if (stack[0] != (byte)'[' || stack.IndexOf("];"u8) is not (> 1 and int end))
        {
            return null;
        }

        ReadOnlySpan<byte> name = stack[1..end];
        foreach (byte letter in name)
        {
            if (!char.IsAsciiLetterUpper((char)letter) && !char.IsAsciiDigit((char)letter) && letter != (byte)'_')
            {
                return null;
            }
        }

        return builder.AddCounter(Encoding.UTF8.GetString(name));
    }
}
