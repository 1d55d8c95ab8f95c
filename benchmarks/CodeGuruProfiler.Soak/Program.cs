using CodeGuruProfiler.Soak;

Arguments? arguments = Arguments.Parse(args);
if (arguments is null)
{
    Console.WriteLine(Arguments.Help);
    return 2;
}

if (arguments.Serves)
{
    await FaultyService.RunAsync(arguments);
    return 0;
}

return await SoakRun.RunAsync(arguments) ? 0 : 1;
