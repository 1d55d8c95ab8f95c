using CodeGuruProfiler.AgentLoad;

// Many agents post large profiles to the local service at once, and then someone pages through a group that has very many profiles.
//   dotnet run -c Release --project benchmarks/CodeGuruProfiler.AgentLoad -- --seconds 60 --agents 32
LoadArguments arguments = LoadArguments.Parse(args);
await using LoadService service = await LoadService.StartAsync();

PostingReport posting = await AgentPosting.RunAsync(service, new PostingPlan
{
    Agents = arguments.Agents,
    Bytes = arguments.Bytes,
    Duration = TimeSpan.FromSeconds(arguments.Seconds),
});
Console.WriteLine(posting);

PagingReport paging = await ProfilePaging.RunAsync(service, arguments.Profiles, pageSize: 100);
Console.WriteLine(paging);
return posting.Errors == 0 && posting.Stored == posting.Posts ? 0 : 1;
