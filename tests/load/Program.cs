await Console.Out.WriteLineAsync("turns | start | kill");
