public import ArgumentParser
public import UpgradePlanner

extension Format: ExpressibleByArgument {}
