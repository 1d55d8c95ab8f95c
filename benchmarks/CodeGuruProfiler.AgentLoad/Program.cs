using CodeGuruProfiler.AgentLoad;

// Many agents post large profiles to the local service at once, and then someone pages through a group that has very many profiles.
//   dotnet run -c Release --project benchmarks/CodeGuruProfiler.AgentLoad -- --seconds 60 --agents 32
// In turns with an earlier build of the service, published to a folder:
//   dotnet run -c Release --project benchmarks/CodeGuruProfiler.AgentLoad -- --before FOLDER/CodeGuruProfiler.LocalService.Tool.dll
LoadArguments arguments = LoadArguments.Parse(args);
if (arguments.Before is { } before)
{
    return await Comparison.RunAsync(before, arguments) ? 0 : 1;
}

await using LoadService service = await LoadService.StartAsync();
PostingReport posting = await AgentPosting.RunAsync(service, arguments.Plan);
Console.WriteLine(posting);

PagingReport paging = await ProfilePaging.RunAsync(service, arguments.Profiles, pageSize: 100);
Console.WriteLine(paging);
return posting.IsComplete ? 0 : 1;
