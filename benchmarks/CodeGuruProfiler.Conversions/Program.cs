using CodeGuruProfiler.Conversions;

switch (args)
{
    case []:
        ConversionTable.Print(100_000);
        ConversionTable.Print(1_000_000);
        return 0;
    case [var nodes] when int.TryParse(nodes, out int count):
        ConversionTable.Print(count);
        return 0;
    case ["--nettrace"]:
        return await TraceStarts.PrintAsync();
    case ["--record", var file]:
        await TraceStarts.RecordAsync(file);
        return 0;
    case ["--busy"]:
        BusyProgram.Run();
        return 0;
    case ["--read", "this", var file]:
        TraceReading.Print(() => TraceReading.ByThisPackage(file));
        return 0;
    case ["--read", "TraceEvent", var file]:
        TraceReading.Print(() => TraceReading.ByTraceEvent(file));
        return 0;
    default:
        Console.WriteLine("Usage: [NODES | --nettrace]. Without arguments, profiles of 100,000 and 1,000,000 nodes are converted; with --nettrace a trace is recorded and read in fresh processes.");
        return 2;
}
